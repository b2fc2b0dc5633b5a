/** 回访的页面和接口：the list by deadline, one case with its visits, a block on the case's page. */
@NullMarked
package org.relieflink.platform.care.web;

import org.jspecify.annotations.NullMarked;
