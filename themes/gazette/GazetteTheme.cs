namespace Bulletin.Themes.Gazette;

/// <summary>Names the assembly of the built-in theme.</summary>
public static class GazetteTheme;
