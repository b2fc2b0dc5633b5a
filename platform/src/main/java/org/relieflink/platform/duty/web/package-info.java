/** 职责台账的页面和接口：the ledger with a bar for each duty, and what one duty is made of. */
@NullMarked
package org.relieflink.platform.duty.web;

import org.jspecify.annotations.NullMarked;
