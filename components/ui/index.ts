/**
 * The kit: props in, events out; it knows no record and no storage. A page imports `components/ui/base.css` once.
 * Events of fields give the value: `onInput(text)`, `onChange(value)`, `onToggle(pressed)`.
 */
export { Button, type ButtonProps, IconButton, type IconButtonProps, type Press } from './Button';
export { Count } from './Count';
export { type Answer, Dialog, type DialogProps } from './Dialog';
export { Empty } from './Empty';
export {
  Checkbox,
  type CheckboxProps,
  copyOf,
  Field,
  type FieldProps,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './Field';
export { Fold } from './Fold';
export { Icon, type IconName } from './Icon';
export {
  Menu,
  MenuItem,
  type MenuItemProps,
  MenuLine,
  MenuList,
  type MenuListProps,
  type MenuProps,
} from './Menu';
export { Notice, type NoticeProps } from './Notice';
export { PrincipleChip, type PrincipleChipProps } from './PrincipleChip';
export { Progress } from './Progress';
export { willPrint } from './printing';
export { Summary } from './Summary';
export type { Scrolled } from './scrolled';
export { TagInput, type TagInputProps, withTyped } from './TagInput';
export { isTextBox, isWrittenBox, type TextBox, type WrittenBox } from './text-box';
export { VirtualList, type VirtualListProps } from './VirtualList';
export { VisuallyHidden } from './VisuallyHidden';
