/**
 * 助手：规定、规则包和办过的案件里怎么说，出处在哪里。 Assistant: what instruments, rule packs and earlier cases say about a
 * question, with citations; it finds and quotes, and makes nothing up.
 *
 * <p>In: a question in words. Out: passages with instrument, article and status of the source;
 * cases with the facts that agree; page {@code /assistant}, {@code /api/v1/assistant}. The index is
 * made in memory at each start from the law files and holds nobody's data; cases come from the door
 * of the opinions when asked, with the reader's rights. Law: 个人信息保护法 6 条.
 *
 * <p>Example: {@code assistant.ask(officer, "被害人死亡，孩子生活困难")}.
 */
@NullMarked
package org.relieflink.platform.assistant;

import org.jspecify.annotations.NullMarked;
