/** 文书的排版：a form filled in, as pieces that every way of printing understands. */
@NullMarked
package org.relieflink.platform.document.internal.layout;

import org.jspecify.annotations.NullMarked;
