package org.relieflink.platform.supervision.internal.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.supervision.LeadState;

/**
 * 一条线索，列表上的部分。 A lead without its evidence.
 *
 * @param key the same in every run
 * @param listedClass of the record that makes the lead
 * @param place whose procuratorate it belongs to, by division code
 * @param sortKey settled ones first, then in the order of the rules
 */
public record LeadRow(
    long id,
    long runId,
    String key,
    String ruleId,
    String ruleVersion,
    String kind,
    String finding,
    String basisStatus,
    String subjectId,
    @Nullable String foundId,
    String listedClass,
    String owner,
    LocalDate sourceAsOf,
    LocalDate day,
    int sortKey,
    String fingerprint,
    LeadState state,
    String place,
    boolean current) {}
