/** 会商的页面和接口。 Pages and API of conferences and of the quarterly list. */
@NullMarked
package org.relieflink.platform.meeting.web;

import org.jspecify.annotations.NullMarked;
