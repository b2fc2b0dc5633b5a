package org.relieflink.platform.access;

/**
 * 登录被拒：an attempt with a wrong password (event for the trail).
 *
 * @param staffNumber the number as typed
 * @param locked whether the number is locked now
 */
public record SignInRefused(String staffNumber, boolean locked) {}
