namespace Reelhouse.Jobs.Tests.Tables;

internal enum FilmColour
{
    BlackAndWhite,
    Colour,
}
