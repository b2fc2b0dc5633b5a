/**
 * 纸面：an HTML template as a PDF, page by page. Purpose: what leaves as paper is set by the server,
 * the same on every machine, with page numbers, the mark of its export and a watermark. In: a
 * template of a capability and its model. Out: bytes of a PDF; of a PDF, its text. No script, no
 * address is ever opened, one face is embedded. Law: none here. Example: {@code paper.print(new
 * PaperOrder("identity/sheet", model, "人员信息证据表", mark)).bytes()}.
 */
@NullMarked
package org.relieflink.platform.paper;

import org.jspecify.annotations.NullMarked;
