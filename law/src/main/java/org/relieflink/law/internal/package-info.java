/**
 * 规则文件的严格读取与规范写出。Strict YAML binding that knows line numbers, and the canonical JSON writer.
 *
 * <p>In: YAML or JSON text. Out: bound values or the list of all problems; canonical bytes. Law:
 * none. Example: {@code YamlSource.root(text, problems)}.
 */
@NullMarked
package org.relieflink.law.internal;

import org.jspecify.annotations.NullMarked;
