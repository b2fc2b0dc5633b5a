/**
 * 案件当事人和真实答案 · Parties of cases as case systems hold them, and the true answer for each.
 *
 * <p>In: the lists of a county. Out: 20,000 parties in their roles (about 38 % truly on a list, 10
 * % with only family there), with the damage of case systems, the register pages of about 4,000
 * families, and the truth.
 *
 * <p>Law: roles as in 人民检察院开展国家司法救助工作细则 art. 7: victims, near relatives of the dead, and those who
 * petition. Example: {@code P-STORY-2} is the four-year-old whose father was killed.
 */
@NullMarked
package org.relieflink.synthetic.party;

import org.jspecify.annotations.NullMarked;
