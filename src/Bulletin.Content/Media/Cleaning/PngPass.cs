namespace Bulletin.Content.Media.Cleaning;

/// <summary>A part of the pixels of a PNG file (8.1); a picture that is not interlaced has one.</summary>
/// <param name="X">The column of its first pixel in the picture.</param>
/// <param name="Y">The row of its first pixel in the picture.</param>
/// <param name="StepX">How far the next column is.</param>
/// <param name="StepY">How far the next row is.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Height">Its rows.</param>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY, int Width, int Height);
