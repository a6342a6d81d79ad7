/** That something was taken out, as it is shown in quotations and beside them. */
export const omitted = '[…]';
