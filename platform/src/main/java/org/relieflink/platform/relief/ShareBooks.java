package org.relieflink.platform.relief;

/**
 * 上级那一份付清了没有：answered by whoever keeps the books; while it is not, name and number are needed to
 * pay, and afterwards no more.
 */
public interface ShareBooks {
  /** Whether all of it has arrived; what came back is not paid. */
  boolean isPaid(ShareToPay share);
}
