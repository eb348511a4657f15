using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Fields;

/// <summary>Another document as an author names it: by id or by 发文字号, and where.</summary>
public sealed record Reference(string Text, Mark At);
