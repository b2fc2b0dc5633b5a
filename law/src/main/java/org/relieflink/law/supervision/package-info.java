/**
 * 监督规则：漏保、错保、死亡、服刑、重复享受，一条规则一个依据，结果只是线索。Supervision rules: who should have and has not, has and
 * should not, is dead, imprisoned or paid twice; each with its legal basis, each result a lead with
 * every step.
 *
 * <p>In: {@link org.relieflink.law.supervision.SupervisionFacts} (one listed record with what the
 * collision engine found about the same person and the family) and a dated {@link
 * org.relieflink.law.supervision.SupervisionCatalogue}. Out: {@link
 * org.relieflink.law.supervision.SupervisionLead}s, never findings. No clock, no I/O.
 *
 * <p>Example: {@code SupervisionCheck.of(rule, facts).leads()}.
 */
@NullMarked
package org.relieflink.law.supervision;

import org.jspecify.annotations.NullMarked;
