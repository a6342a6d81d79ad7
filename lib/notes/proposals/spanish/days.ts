/** Days of the week, folded. */
export const days = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)';
