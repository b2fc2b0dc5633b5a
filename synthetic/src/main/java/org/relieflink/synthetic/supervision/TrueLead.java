package org.relieflink.synthetic.supervision;

/**
 * 一条真实的监督线索 · One lead that is true.
 *
 * @param rule id of the rule whose words it fits
 * @param person running number of the person; one lead of a person and rule is enough
 * @param foundId empty where the lead is that something is missing
 * @param plain the rows are written right, so that the engine has no excuse
 * @param planted made on purpose, not found in the county as it was
 */
public record TrueLead(
    String rule, int person, String subjectId, String foundId, boolean plain, boolean planted) {}
