/** The source text of the app that is the same for every spec, by the path that it gets in the app. */
import contentPrice from './app/content/price.ts.txt';
import contentStylesCss from './app/content/styles.css.txt';
import calendarCss from './app/data/calendar.css.txt';
import csvCell from './app/data/csv/cell.ts.txt';
import csvChoiceCellTest from './app/data/csv/choiceCell.test.ts.txt';
import csvChoiceCell from './app/data/csv/choiceCell.ts.txt';
import csvChoicesCellTest from './app/data/csv/choicesCell.test.ts.txt';
import csvChoicesCell from './app/data/csv/choicesCell.ts.txt';
import csvColumnsTest from './app/data/csv/columns.test.ts.txt';
import csvColumns from './app/data/csv/columns.ts.txt';
import csvTextTest from './app/data/csv/csvText.test.ts.txt';
import csvText from './app/data/csv/csvText.ts.txt';
import csvDateCell from './app/data/csv/dateCell.ts.txt';
import csvDateTimeCellTest from './app/data/csv/dateTimeCell.test.ts.txt';
import csvDateTimeCell from './app/data/csv/dateTimeCell.ts.txt';
import csvDaysTest from './app/data/csv/days.test.ts.txt';
import csvDays from './app/data/csv/days.ts.txt';
import csvExportCsv from './app/data/csv/exportCsv.ts.txt';
import csvMoneyCell from './app/data/csv/moneyCell.ts.txt';
import csvNumberCell from './app/data/csv/numberCell.ts.txt';
import csvNumbersTest from './app/data/csv/numbers.test.ts.txt';
import csvNumbers from './app/data/csv/numbers.ts.txt';
import csvOptions from './app/data/csv/options.ts.txt';
import csvPlanImport from './app/data/csv/planImport.ts.txt';
import csvReadTextFileTest from './app/data/csv/readTextFile.test.ts.txt';
import csvReadTextFile from './app/data/csv/readTextFile.ts.txt';
import csvReferenceCell from './app/data/csv/referenceCell.ts.txt';
import csvTable from './app/data/csv/table.ts.txt';
import csvTextCell from './app/data/csv/textCell.ts.txt';
import csvTimeCell from './app/data/csv/timeCell.ts.txt';
import csvTimesTest from './app/data/csv/times.test.ts.txt';
import csvTimes from './app/data/csv/times.ts.txt';
import csvUseImportPlan from './app/data/csv/useImportPlan.ts.txt';
import csvYesNoCellTest from './app/data/csv/yesNoCell.test.ts.txt';
import csvYesNoCell from './app/data/csv/yesNoCell.ts.txt';
import backupTest from './app/data/lib/backup.test.ts.txt';
import backup from './app/data/lib/backup.ts.txt';
import calendarTest from './app/data/lib/calendar.test.ts.txt';
import calendar from './app/data/lib/calendar.ts.txt';
import checks from './app/data/lib/checks.ts.txt';
import damaged from './app/data/lib/damaged.ts.txt';
import dates from './app/data/lib/dates.ts.txt';
import deletion from './app/data/lib/deletion.ts.txt';
import download from './app/data/lib/download.ts.txt';
import format from './app/data/lib/format.ts.txt';
import kind from './app/data/lib/kind.ts.txt';
import list from './app/data/lib/list.ts.txt';
import merge from './app/data/lib/merge.ts.txt';
import mergeEditsTest from './app/data/lib/mergeEdits.test.ts.txt';
import mergeEdits from './app/data/lib/mergeEdits.ts.txt';
import planRestore from './app/data/lib/planRestore.ts.txt';
import prefill from './app/data/lib/prefill.ts.txt';
import read from './app/data/lib/read.ts.txt';
import readDatabase from './app/data/lib/readDatabase.ts.txt';
import records from './app/data/lib/records.ts.txt';
import reference from './app/data/lib/reference.ts.txt';
import restoreTest from './app/data/lib/restore.test.ts.txt';
import restore from './app/data/lib/restore.ts.txt';
import storeTest from './app/data/lib/store.test.ts.txt';
import store from './app/data/lib/store.ts.txt';
import storedRecord from './app/data/lib/storedRecord.ts.txt';
import textIndexTest from './app/data/lib/textIndex.test.ts.txt';
import textIndex from './app/data/lib/textIndex.ts.txt';
import titles from './app/data/lib/titles.ts.txt';
import useEditing from './app/data/lib/useEditing.ts.txt';
import useForm from './app/data/lib/useForm.ts.txt';
import useUnsavedGuard from './app/data/lib/useUnsavedGuard.ts.txt';
import yesNo from './app/data/lib/yesNo.ts.txt';
import stylesCss from './app/data/styles.css.txt';
import fillIn from './app/data/testing/fillIn.ts.txt';
import calendarDay from './app/data/ui/CalendarDay.tsx.txt';
import calendarView from './app/data/ui/CalendarView.tsx.txt';
import checkboxField from './app/data/ui/CheckboxField.tsx.txt';
import choiceField from './app/data/ui/ChoiceField.tsx.txt';
import choicesField from './app/data/ui/ChoicesField.tsx.txt';
import clashDialog from './app/data/ui/ClashDialog.tsx.txt';
import counts from './app/data/ui/Counts.tsx.txt';
import csvImport from './app/data/ui/CsvImport.tsx.txt';
import csvImportDialog from './app/data/ui/CsvImportDialog.tsx.txt';
import dataPage from './app/data/ui/DataPage.tsx.txt';
import dataTable from './app/data/ui/DataTable.tsx.txt';
import deleteButton from './app/data/ui/DeleteButton.tsx.txt';
import detailPage from './app/data/ui/DetailPage.tsx.txt';
import detailRow from './app/data/ui/DetailRow.tsx.txt';
import fieldFrame from './app/data/ui/FieldFrame.tsx.txt';
import filterSelect from './app/data/ui/FilterSelect.tsx.txt';
import form from './app/data/ui/Form.tsx.txt';
import importDialog from './app/data/ui/ImportDialog.tsx.txt';
import importPreview from './app/data/ui/ImportPreview.tsx.txt';
import inputField from './app/data/ui/InputField.tsx.txt';
import kindCards from './app/data/ui/KindCards.tsx.txt';
import listPage from './app/data/ui/ListPage.tsx.txt';
import longTextField from './app/data/ui/LongTextField.tsx.txt';
import messageDialog from './app/data/ui/MessageDialog.tsx.txt';
import navLink from './app/data/ui/NavLink.tsx.txt';
import notFound from './app/data/ui/NotFound.tsx.txt';
import numberField from './app/data/ui/NumberField.tsx.txt';
import pageHeading from './app/data/ui/PageHeading.tsx.txt';
import pager from './app/data/ui/Pager.tsx.txt';
import recordLink from './app/data/ui/RecordLink.tsx.txt';
import referenceField from './app/data/ui/ReferenceField.tsx.txt';
import related from './app/data/ui/Related.tsx.txt';
import rowErrors from './app/data/ui/RowErrors.tsx.txt';
import searchField from './app/data/ui/SearchField.tsx.txt';
import shell from './app/data/ui/Shell.tsx.txt';
import sortButton from './app/data/ui/SortButton.tsx.txt';
import spreadsheets from './app/data/ui/Spreadsheets.tsx.txt';
import toasts from './app/data/ui/Toasts.tsx.txt';
import todayList from './app/data/ui/TodayList.tsx.txt';
import unreadableData from './app/data/ui/UnreadableData.tsx.txt';
import viewSwitch from './app/data/ui/ViewSwitch.tsx.txt';
import webLink from './app/data/ui/WebLink.tsx.txt';
import sharedBaseCss from './app/shared/base.css.txt';
import sharedConfirmDialog from './app/shared/ConfirmDialog.tsx.txt';
import sharedMain from './app/shared/main.tsx.txt';
import sharedOpensTest from './app/shared/opens.test.tsx.txt';
import sharedRegisterServiceWorker from './app/shared/registerServiceWorker.ts.txt';
import sharedSetup from './app/shared/setup.ts.txt';
import sharedServiceWorker from './app/shared/sw.js.txt';
import toolStylesCss from './app/tool/styles.css.txt';
import toolUseCount from './app/tool/useCount.ts.txt';

/** An app that keeps records. Which of them an app gets follows from what imports them. */
export const dataTemplates: Readonly<Record<string, string>> = {
  'src/base.css': sharedBaseCss,
  'src/csv/cell.ts': csvCell,
  'src/csv/choiceCell.ts': csvChoiceCell,
  'src/csv/choiceCell.test.ts': csvChoiceCellTest,
  'src/csv/choicesCell.ts': csvChoicesCell,
  'src/csv/choicesCell.test.ts': csvChoicesCellTest,
  'src/csv/columns.ts': csvColumns,
  'src/csv/columns.test.ts': csvColumnsTest,
  'src/csv/csvText.ts': csvText,
  'src/csv/csvText.test.ts': csvTextTest,
  'src/csv/dateCell.ts': csvDateCell,
  'src/csv/dateTimeCell.ts': csvDateTimeCell,
  'src/csv/dateTimeCell.test.ts': csvDateTimeCellTest,
  'src/csv/days.ts': csvDays,
  'src/csv/days.test.ts': csvDaysTest,
  'src/csv/exportCsv.ts': csvExportCsv,
  'src/csv/moneyCell.ts': csvMoneyCell,
  'src/csv/numberCell.ts': csvNumberCell,
  'src/csv/numbers.ts': csvNumbers,
  'src/csv/numbers.test.ts': csvNumbersTest,
  'src/csv/options.ts': csvOptions,
  'src/csv/planImport.ts': csvPlanImport,
  'src/csv/readTextFile.ts': csvReadTextFile,
  'src/csv/readTextFile.test.ts': csvReadTextFileTest,
  'src/csv/referenceCell.ts': csvReferenceCell,
  'src/csv/table.ts': csvTable,
  'src/csv/textCell.ts': csvTextCell,
  'src/csv/timeCell.ts': csvTimeCell,
  'src/csv/times.ts': csvTimes,
  'src/csv/times.test.ts': csvTimesTest,
  'src/csv/useImportPlan.ts': csvUseImportPlan,
  'src/csv/yesNoCell.ts': csvYesNoCell,
  'src/csv/yesNoCell.test.ts': csvYesNoCellTest,
  'src/calendar.css': calendarCss,
  'src/lib/backup.test.ts': backupTest,
  'src/lib/backup.ts': backup,
  'src/lib/calendar.test.ts': calendarTest,
  'src/lib/calendar.ts': calendar,
  'src/lib/checks.ts': checks,
  'src/lib/damaged.ts': damaged,
  'src/lib/dates.ts': dates,
  'src/lib/deletion.ts': deletion,
  'src/lib/download.ts': download,
  'src/lib/format.ts': format,
  'src/lib/kind.ts': kind,
  'src/lib/list.ts': list,
  'src/lib/merge.ts': merge,
  'src/lib/mergeEdits.test.ts': mergeEditsTest,
  'src/lib/mergeEdits.ts': mergeEdits,
  'src/lib/planRestore.ts': planRestore,
  'src/lib/prefill.ts': prefill,
  'src/lib/read.ts': read,
  'src/lib/readDatabase.ts': readDatabase,
  'src/lib/records.ts': records,
  'src/lib/reference.ts': reference,
  'src/lib/restore.test.ts': restoreTest,
  'src/lib/restore.ts': restore,
  'src/lib/store.test.ts': storeTest,
  'src/lib/store.ts': store,
  'src/lib/storedRecord.ts': storedRecord,
  'src/lib/textIndex.test.ts': textIndexTest,
  'src/lib/textIndex.ts': textIndex,
  'src/lib/titles.ts': titles,
  'src/lib/useEditing.ts': useEditing,
  'src/lib/useForm.ts': useForm,
  'src/lib/useUnsavedGuard.ts': useUnsavedGuard,
  'src/lib/yesNo.ts': yesNo,
  'src/main.tsx': sharedMain,
  'src/registerServiceWorker.ts': sharedRegisterServiceWorker,
  'src/styles.css': stylesCss,
  'src/testing/fillIn.ts': fillIn,
  'src/testing/setup.ts': sharedSetup,
  'src/ui/CalendarDay.tsx': calendarDay,
  'src/ui/CalendarView.tsx': calendarView,
  'src/ui/CheckboxField.tsx': checkboxField,
  'src/ui/ChoiceField.tsx': choiceField,
  'src/ui/ChoicesField.tsx': choicesField,
  'src/ui/ConfirmDialog.tsx': sharedConfirmDialog,
  'src/ui/ClashDialog.tsx': clashDialog,
  'src/ui/Counts.tsx': counts,
  'src/ui/CsvImport.tsx': csvImport,
  'src/ui/CsvImportDialog.tsx': csvImportDialog,
  'src/ui/DataPage.tsx': dataPage,
  'src/ui/DataTable.tsx': dataTable,
  'src/ui/DeleteButton.tsx': deleteButton,
  'src/ui/DetailPage.tsx': detailPage,
  'src/ui/DetailRow.tsx': detailRow,
  'src/ui/FieldFrame.tsx': fieldFrame,
  'src/ui/FilterSelect.tsx': filterSelect,
  'src/ui/Form.tsx': form,
  'src/ui/ImportDialog.tsx': importDialog,
  'src/ui/ImportPreview.tsx': importPreview,
  'src/ui/InputField.tsx': inputField,
  'src/ui/KindCards.tsx': kindCards,
  'src/ui/ListPage.tsx': listPage,
  'src/ui/LongTextField.tsx': longTextField,
  'src/ui/MessageDialog.tsx': messageDialog,
  'src/ui/NavLink.tsx': navLink,
  'src/ui/NotFound.tsx': notFound,
  'src/ui/NumberField.tsx': numberField,
  'src/ui/PageHeading.tsx': pageHeading,
  'src/ui/Pager.tsx': pager,
  'src/ui/RecordLink.tsx': recordLink,
  'src/ui/ReferenceField.tsx': referenceField,
  'src/ui/Related.tsx': related,
  'src/ui/RowErrors.tsx': rowErrors,
  'src/ui/SearchField.tsx': searchField,
  'src/ui/Shell.tsx': shell,
  'src/ui/SortButton.tsx': sortButton,
  'src/ui/Spreadsheets.tsx': spreadsheets,
  'src/ui/Toasts.tsx': toasts,
  'src/ui/TodayList.tsx': todayList,
  'src/ui/UnreadableData.tsx': unreadableData,
  'src/ui/ViewSwitch.tsx': viewSwitch,
  'src/ui/WebLink.tsx': webLink,
};

/** What keeps an app in the browser; it is served as it is. */
export const serviceWorker: string = sharedServiceWorker;

/** The test that every app has, whoever wrote the app. */
export const opensTest: string = sharedOpensTest;

/** A page to read. */
export const contentTemplates: Readonly<Record<string, string>> = {
  'src/base.css': sharedBaseCss,
  'src/main.tsx': sharedMain,
  'src/price.ts': contentPrice,
  'src/styles.css': contentStylesCss,
  'src/testing/setup.ts': sharedSetup,
};

/** A counter. */
export const toolTemplates: Readonly<Record<string, string>> = {
  'src/base.css': sharedBaseCss,
  'src/main.tsx': sharedMain,
  'src/registerServiceWorker.ts': sharedRegisterServiceWorker,
  'src/styles.css': toolStylesCss,
  'src/testing/setup.ts': sharedSetup,
  'src/ui/ConfirmDialog.tsx': sharedConfirmDialog,
  'src/useCount.ts': toolUseCount,
};
