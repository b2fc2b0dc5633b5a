/** 双向移送的页面和接口：of the sender, of the department, of its own system, and of who registers that. */
@NullMarked
package org.relieflink.platform.transfer.web;

import org.jspecify.annotations.NullMarked;
