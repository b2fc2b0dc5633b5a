/**
 * 案件名单：读进一份当事人名单，一次说出所有有问题的行。 The case list: reads parties of cases and names every faulty row in
 * one pass.
 *
 * <p>In: a CSV or xlsx file in any column order, under Chinese or English names. Out: party rows
 * and rows not taken with every reason. Numbers that a spreadsheet damaged are never repaired. A
 * wrong check digit is no reason to refuse a party: case systems are mistyped, the comparison
 * copes.
 *
 * <p>Law: Personal Information Protection Law art. 8 (quality). Example: {@code new
 * PartyListReader().read(file)}.
 */
@NullMarked
package org.relieflink.platform.screening.internal.list;

import org.jspecify.annotations.NullMarked;
