package org.relieflink.platform.job;

import org.relieflink.platform.access.Officer;

/**
 * 任务单.
 *
 * @param kind stable code, e.g. {@code pool-import}
 * @param title shown to people; no unmasked personal data
 * @param officer who asked for it
 */
public record JobOrder(String kind, String title, Officer officer) {}
