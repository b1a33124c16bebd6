"""Enthalpies of saturated steam by the package iapws 1.5.5, in kJ/kg: pressure in MPa, enthalpy.

    pip install iapws==1.5.5 && python3 saturated-steam.py > saturated-steam.csv

Every hundredth of a MPa up to 1 MPa, every tenth up to 15 MPa: rows of printed tables and what lies
between them.
"""
from iapws import IAPWS97

print("pressure,enthalpy")
pressures = [step / 100 for step in range(10, 100)] + [step / 10 for step in range(10, 151)]
for pressure in pressures:
    print(f"{pressure!r},{float(IAPWS97(P=pressure, x=1).h)!r}")
