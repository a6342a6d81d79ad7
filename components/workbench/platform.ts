/** Whether keys are written and pressed the macOS way. */
export const onMac = /mac|iphone|ipad/i.test(navigator.platform);
