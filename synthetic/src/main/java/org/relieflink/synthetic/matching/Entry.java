package org.relieflink.synthetic.matching;

import org.relieflink.synthetic.register.HardshipClass;

/**
 * 名单上的一席 · One person's place on one register.
 *
 * @param member index in the household
 * @param householdId empty on lists of persons
 */
record Entry(
    HardshipClass type, int member, String recordId, String householdId, String relation) {}
