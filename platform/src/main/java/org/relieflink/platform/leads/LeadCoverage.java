package org.relieflink.platform.leads;

/**
 * 一个单位的缺口：counts of what this officer may see, never more.
 *
 * @param place division code of the case's procuratorate
 * @param unled parties with hits and without a lead
 * @param unreasoned closed without a reason: by the machine, or declined so
 * @param late not taken up within the limit of the duty
 * @param open not ended
 */
public record LeadCoverage(String place, int unled, int unreasoned, int late, int open) {}
