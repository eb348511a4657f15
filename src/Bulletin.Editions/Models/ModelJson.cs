using System.Text.Json.Serialization;

namespace Bulletin.Editions.Models;

/// <summary>Serialises page models for their fingerprints, without reflection at run time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Chrome))]
[JsonSerializable(typeof(HomePage))]
[JsonSerializable(typeof(ArchivePage))]
[JsonSerializable(typeof(AnnualPage))]
[JsonSerializable(typeof(DocumentPage))]
[JsonSerializable(typeof(OfficialHeadSection))]
[JsonSerializable(typeof(IssueSection))]
[JsonSerializable(typeof(LeadPictureSection))]
[JsonSerializable(typeof(UpdatesSection))]
[JsonSerializable(typeof(RecipientsSection))]
[JsonSerializable(typeof(BodySection))]
[JsonSerializable(typeof(DatasetSection))]
[JsonSerializable(typeof(AttachmentsSection))]
[JsonSerializable(typeof(CopiesSection))]
[JsonSerializable(typeof(GatheredSection))]
[JsonSerializable(typeof(CorrectionsSection))]
[JsonSerializable(typeof(HistorySection))]
[JsonSerializable(typeof(RelatedSection))]
[JsonSerializable(typeof(TablePage))]
[JsonSerializable(typeof(ListPage))]
[JsonSerializable(typeof(BrowsePage))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(NotFoundPage))]
[JsonSerializable(typeof(TombstonePage))]
[JsonSerializable(typeof(AliasPage))]
[JsonSerializable(typeof(EditionPage))]
[JsonSerializable(typeof(AccessibilityPage))]
internal sealed partial class ModelJson : JsonSerializerContext;
