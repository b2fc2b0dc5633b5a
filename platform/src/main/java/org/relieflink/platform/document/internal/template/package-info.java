/** 文书的样式：forms read from files, with the line of every fault. */
@NullMarked
package org.relieflink.platform.document.internal.template;

import org.jspecify.annotations.NullMarked;
