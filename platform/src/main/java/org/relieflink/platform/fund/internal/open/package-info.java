/**
 * 公开：少的不单列，结果不写人。 What may leave the house without a person in it: small counts are put together.
 */
@NullMarked
package org.relieflink.platform.fund.internal.open;

import org.jspecify.annotations.NullMarked;
