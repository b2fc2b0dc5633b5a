package org.relieflink.platform.care;

/**
 * 看下来怎么样：one row of the dated list.
 *
 * @param counts whether the round is done with it: who was not met is looked for again
 * @param worse whether more help is wanted
 * @param transfer whether departments are asked at once
 * @param last whether nobody goes there any more
 */
public record VisitOutcome(
    String id, String title, boolean counts, boolean worse, boolean transfer, boolean last) {}
