/**
 * 虚构的人和家庭 · Invented people and households of an invented county.
 *
 * <p>In: a seed, the county's number, the kernel's name tables. Out: households with heads,
 * spouses, children, parents and great-grandparents; every citizen number has a 99xxxx division,
 * which no real number can have.
 *
 * <p>Law: none applies to invented people; the shapes follow what the registers of the 14 hardship
 * classes hold. Example: {@code new HouseholdMaker(setting).make(HouseholdShape.GREAT_GRANDPARENTS,
 * random)} gives two old people and the child they raise.
 */
@NullMarked
package org.relieflink.synthetic.people;

import org.jspecify.annotations.NullMarked;
