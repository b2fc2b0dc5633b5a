/**
 * 表格文件的读写与安全门。 Reads and writes the tables departments send, behind a gate.
 *
 * <p>In: a CSV or xlsx file of unknown origin. Out: rows of text with their Excel row numbers, or
 * one refusal with a stable code and a next step. A cell is never repaired: what Excel damaged
 * arrives damaged.
 *
 * <p>No third-party reader stands here: the known fast ones keep no limits (a 1 MB file unpacks to
 * 1 GB, a wild cell reference exhausts memory), so every byte goes through {@link TableLimits}.
 *
 * <p>Law: none of its own; it keeps the data exact (个人信息保护法第八条, quality of personal information).
 *
 * <p>Example: {@code try (Table t = TableReader.open(file)) { Sheet s = t.firstSheet();
 * s.forEachRowAfter(s.header(), row -> ...); }}
 */
@NullMarked
package org.relieflink.tabular;

import org.jspecify.annotations.NullMarked;
