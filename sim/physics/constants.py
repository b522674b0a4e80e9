"""Physical constants: value, unit and source on one line each."""

GM_EARTH = 3.986004415e14  # m3/s2, EGM2008 and IERS Conventions 2010 (TT-compatible), table 1.1
J2_EARTH = 1.0826261738522e-3  # EGM2008, -sqrt(5) C20, tide free
GM_SUN = 1.32712440041e20  # m3/s2, JPL DE421 and DE440 (rounded where they differ)
GM_MOON = 4.902800118e12  # m3/s2, JPL DE440
EARTH_RATE = 7.292115146706979e-5  # rad/s, d(ERA)/dt, IERS Conventions 2010, eq. 5.15
EARTH_EQUATORIAL_RADIUS = 6378137.0  # m, WGS-84
EARTH_FLATTENING = 1.0 / 298.257223563  # WGS-84
EARTH_E2 = EARTH_FLATTENING * (2.0 - EARTH_FLATTENING)  # eccentricity of the meridian, squared
SUN_RADIUS = 6.957e8  # m, IAU 2015 resolution B3
STANDARD_GRAVITY = 9.80665  # m/s2, BIPM, 3rd CGPM 1901
STANDARD_PRESSURE = 101325.0  # Pa, US Standard Atmosphere 1976
AIR_HEAT_RATIO = 1.4  # US Standard Atmosphere 1976
BOLTZMANN = 1.380649e-23  # J/K, SI 2019
