import { Button } from '@fluentui/react-components'
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Empty } from './Empty.tsx'

/** Keeps the failure of one screen from taking the others with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Empty title={i18next.t('failure.screen')} advice={i18next.t('failure.unexpected')}>
        <Button onClick={() => this.setState({ hasFailed: false })}>{i18next.t('action.retry')}</Button>
      </Empty>
    )
  }
}
