import { useQuery } from '@tanstack/react-query'
import { MessageDialog, type MessageDialogProps } from '#renderer/features/messages/MessageDialog.tsx'
import { ask } from '#renderer/kit/client.ts'
import { useMayCustomer } from '#renderer/kit/useMayCustomer.ts'

/** A message to a customer or one of its people; only who may edit a customer writes into its timeline. */
export function MessageTo(props: Omit<MessageDialogProps, 'mayLog'>) {
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: props.customerId }))
  const mayLog = useMayCustomer(customer).edit
  return <MessageDialog mayLog={mayLog} {...props} />
}
