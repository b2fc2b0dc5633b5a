/** 文书的印：PDF on the grid of GB/T 9704 and DOCX. */
@NullMarked
package org.relieflink.platform.document.internal.print;

import org.jspecify.annotations.NullMarked;
