/**
 * 导入的各个动作：收文件、认名单、查、入库、撤销；The acts of an import, one class each.
 *
 * <p>In: a file and what its sender wants. Out: a published batch, or a refusal with the next step.
 * A crash at any point leaves nothing half-visible; the batch is marked interrupted at the next
 * start and can be run again. Law: 个人信息保护法 8 条、55 条.
 *
 * <p>Example: {@code receive} stores the bytes, {@code run} checks 10,000 rows and publishes 9,963.
 */
@NullMarked
package org.relieflink.platform.pool.internal.run;

import org.jspecify.annotations.NullMarked;
