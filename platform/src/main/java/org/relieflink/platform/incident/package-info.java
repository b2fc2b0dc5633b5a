/**
 * 数据安全事件：what is done when data about people leaked, changed, got lost or were looked at without a
 * right reason. Purpose: found, assessed, handled, reported, told and ended within the limits of
 * dated rules, and every step on record. In: alarms of the watch, or a span of the trail. Out:
 * pages {@code /incidents}, {@code /api/v1/incidents}; measures that the system administrator
 * carries out. Law: 数据安全法 29 条、个人信息保护法 57 条、网络数据安全管理条例 11 条. Example: {@code
 * incidents.open(officer, new NewIncident(IncidentKind.MISUSE, words, detectedAt, List.of(7L),
 * List.of(), null))}.
 */
@NullMarked
package org.relieflink.platform.incident;

import org.jspecify.annotations.NullMarked;
