/**
 * 监督用的登记和真实答案 · Registers of deaths and of prisoners, rows of a neighbouring county, and the true
 * supervision leads.
 *
 * <p>In: one finished county; nothing of it is changed. Out: people of its lists who died, are
 * imprisoned or are listed twice, among others who are on no list, namesakes and cases inside the
 * time an office needs; and the leads that are true by the rules' own words.
 *
 * <p>Example: {@code SupervisionPlants.in(county).rows()}.
 */
@NullMarked
package org.relieflink.synthetic.supervision;

import org.jspecify.annotations.NullMarked;
