package org.relieflink.platform.leads;

/**
 * 一个经办人手上的缺口：of the own office; counts of what this officer may see, never more.
 *
 * @param handler staff number of whom a prompt is for, else of who took it up last
 * @param prompted prompts that were neither handed on nor declined
 * @param declined prompts that were declined
 * @param unreasoned closed without a reason
 * @param open not ended
 */
public record HandlerGaps(String handler, int prompted, int declined, int unreasoned, int open) {}
