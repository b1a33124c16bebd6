"""The small inventory of the tests, drawn by numpy with nothing of this program.

Prints mean, standard deviation, 2.5 % and 97.5 % quantile of cement, lime and the total, in tonnes
of CO2. Two works of each kind share their emission factor; activity data are independent.
"""
import numpy as np

draws = 4_000_000
random = np.random.Generator(np.random.PCG64(20061031))
z975 = 1.959963984540054


def normal(percent):
    return 1 + percent / 100 / z975 * random.standard_normal(draws)


def lognormal(percent):
    cv = percent / 100 / z975
    sigma = np.sqrt(np.log1p(cv * cv))
    return random.lognormal(-sigma * sigma / 2, sigma, draws)


def triangular(percent):
    edge = percent / 100 / (1 - np.sqrt(0.05))
    return random.triangular(1 - edge, 1, 1 + edge, draws)


def uniform(percent):
    edge = percent / 100 / 0.95
    return random.uniform(1 - edge, 1 + edge, draws)


cement = (1000 * normal(10) + 500 * normal(10)) * 0.538 * lognormal(60)
lime = (800 * uniform(20) + 200 * uniform(20)) * 0.683 * triangular(15)
for name, values in (("cement", cement), ("lime", lime), ("total", cement + lime)):
    low, high = np.quantile(values, [0.025, 0.975])
    print(name, values.mean(), values.std(ddof=1), low, high, sep="\t")
