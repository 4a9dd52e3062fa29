/** The languages of a content folder, default first; empty without a sound faq.yaml. */
import { parseYaml } from '../parse-yaml.ts'
import { SiteSettings } from '../site-settings.ts'

export function siteLanguages(files: Map<string, string>): string[] {
  return parseYaml(files.get('faq.yaml') ?? '', SiteSettings, 'faq.yaml').value?.languages ?? []
}
