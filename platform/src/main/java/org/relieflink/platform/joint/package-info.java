/**
 * 协办：officers of other units, joined by name to one case for a time. Purpose: who helps with a case
 * sees that case and nothing else. In: what a chief types, {@code joint/rules.yaml}. Out: rows of
 * {@code access.joined_case}, which both walls read; the page 协办. Law: 人民检察院组织法 (2018) art. 24
 * (officers of the area may be called together for a case). Example: the chief of one county joins
 * a prosecutor of the next to 云检刑申〔2026〕1号 for thirty days.
 */
@NullMarked
package org.relieflink.platform.joint;

import org.jspecify.annotations.NullMarked;
