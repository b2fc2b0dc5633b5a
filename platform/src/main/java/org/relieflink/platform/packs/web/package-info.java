/** 规则包的页面和接口。 Pages and API of rule packs. */
@NullMarked
package org.relieflink.platform.packs.web;

import org.jspecify.annotations.NullMarked;
