/**
 * 各类名单的记录 · The records which departments hold about people in hardship.
 *
 * <p>In: invented households. Out: exactly 166,000 records of 14 classes a county, with people in
 * several classes, household classes that list all members (and 单人保 that lists one), and the damage
 * that registers have; besides, pages of the household register.
 *
 * <p>Law: the classes are those of 社会救助暂行办法 and of the departments' own lists; shares are invented.
 * Example: {@code LI-990123000017-2} is the second member of a 建档立卡 household.
 */
@NullMarked
package org.relieflink.synthetic.register;

import org.jspecify.annotations.NullMarked;
