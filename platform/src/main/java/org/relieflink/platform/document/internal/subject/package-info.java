/** 文书的来源：leads and saved proposals as subjects of papers. */
@NullMarked
package org.relieflink.platform.document.internal.subject;

import org.jspecify.annotations.NullMarked;
