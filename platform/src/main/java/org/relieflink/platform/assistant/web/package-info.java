/** 助手的页面和接口：one field, results in groups, each with its citation. */
@NullMarked
package org.relieflink.platform.assistant.web;

import org.jspecify.annotations.NullMarked;
