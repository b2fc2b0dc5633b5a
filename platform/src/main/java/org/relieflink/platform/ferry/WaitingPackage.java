package org.relieflink.platform.ferry;

/**
 * 到了还收不下的一个包.
 *
 * @param detail which number or which volume; may be empty
 */
public record WaitingPackage(
    String site, String file, long sequence, WaitReason why, String detail) {}
