/** 文书的页面和接口：lists, drafting, one paper, its files. */
@NullMarked
package org.relieflink.platform.document.web;

import org.jspecify.annotations.NullMarked;
